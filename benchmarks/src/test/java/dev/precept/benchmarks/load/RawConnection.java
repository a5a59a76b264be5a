package dev.precept.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection over which anything can be sent, in any pieces. */
final class RawConnection implements AutoCloseable {
    private static final int MILLISECONDS_TO_ANSWER = 100_000;

    private final Socket socket;

    RawConnection(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(MILLISECONDS_TO_ANSWER);
    }

    /** What a request to {@code /v1/score} begins with. */
    static byte[] head(int length) {
        return """
                POST /v1/score HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(ServiceProcess.TOKEN, length).getBytes(StandardCharsets.ISO_8859_1);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void sendNoMore() throws IOException {
        socket.shutdownOutput();
    }

    /** Of the answer; {@link Fault#ENDED} where there is none. */
    int status() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        try {
            String line = reader.readLine();
            return line == null ? Fault.ENDED : Integer.parseInt(line.split(" ")[1]);
        } catch (java.net.SocketException reset) {
            return Fault.ENDED;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
