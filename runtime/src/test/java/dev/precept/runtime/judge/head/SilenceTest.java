package dev.precept.runtime.judge.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No library that is taken along tells anybody that it is used: versions of ONNX Runtime after 1.28 do. */
class SilenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "linux-aarch64", "osx-aarch64"})
    void theNativeLibraryKnowsNoAddressToReportTo(String platform) throws IOException {
        String ending = platform.startsWith("osx") ? ".dylib" : ".so";
        try (InputStream library =
                getClass().getResourceAsStream("/ai/onnxruntime/native/" + platform + "/libonnxruntime" + ending)) {
            assertThat(library).isNotNull();
            assertThat(new String(library.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("onnxruntime")
                    .doesNotContainIgnoringCase("OneCollector");
        }
    }
}
