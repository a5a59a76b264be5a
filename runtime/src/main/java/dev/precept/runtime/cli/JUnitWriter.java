package dev.precept.runtime.cli;

import dev.precept.runtime.evaluate.Finding;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A test report as build servers read it: a row is a test case, one that is refused a failure, one that is undecided
 * skipped, and one that is unscorable an error. The cases wait in a file of their own, since the counts stand before them.
 */
final class JUnitWriter implements ResultWriter {
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final OutputStream stream;
    private final String suite;
    private final Path waiting;
    private final OutputStream cases;

    /** @param suite what the report calls the whole */
    JUnitWriter(OutputStream stream, String suite) throws IOException {
        this.stream = stream;
        this.suite = suite;
        this.waiting = Files.createTempFile("precept", ".xml");
        this.cases = new BufferedOutputStream(Files.newOutputStream(waiting));
    }

    @Override
    public byte[] formed(Result result) {
        return xml(xml -> writeCase(result, xml));
    }

    @Override
    public void write(byte[] formed) throws IOException {
        cases.write(formed);
    }

    @Override
    public void finish(Scoreboard scores) throws IOException {
        cases.close();
        stream.write(xml(xml -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", visible(suite));
            xml.writeAttribute("tests", Long.toString(scores.rows()));
            xml.writeAttribute("failures", Long.toString(scores.rows(Result.Standing.REFUSED)));
            xml.writeAttribute("skipped", Long.toString(scores.rows(Result.Standing.UNDECIDED)));
            xml.writeAttribute("errors", Long.toString(scores.rows(Result.Standing.UNSCORABLE)));
            xml.writeCharacters("\n");
        }));
        Files.copy(waiting, stream);
        stream.write("</testsuite>\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        cases.close();
        Files.deleteIfExists(waiting);
    }

    private void writeCase(Result result, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", visible(suite));
        xml.writeAttribute("name", visible(result.name()));
        switch (result.standing()) {
            case ACCEPTED -> {}
            case REFUSED -> writeFindings("failure", result.reasons(), xml);
            case UNDECIDED -> writeFindings("skipped", result.reasons(), xml);
            case UNSCORABLE -> {
                xml.writeEmptyElement("error");
                xml.writeAttribute("message", visible(result.verdict().reason().orElse("")));
            }
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void writeFindings(String element, List<Finding> findings, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute(
                "message", visible(findings.stream().map(Finding::requirement).collect(Collectors.joining(" "))));
        xml.writeCharacters(visible(findings.stream()
                .map(finding -> finding.requirement() + "\nobserved: " + finding.observed() + "\n")
                .collect(Collectors.joining("\n"))));
        xml.writeEndElement();
    }

    /** Something that is written as XML. */
    private interface Piece {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    /** The piece alone; an element that it opened stays open. */
    private static byte[] xml(Piece piece) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(text);
            piece.write(xml);
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without what XML cannot hold: controls and lone surrogates are shown as their escapes. */
    private static String visible(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints().forEach(here -> {
            if (isAllowed(here)) {
                visible.appendCodePoint(here);
            } else {
                visible.append("\\u%04X".formatted(here));
            }
        });
        return visible.toString();
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || (0x20 <= codePoint && codePoint <= 0xD7FF)
                || (0xE000 <= codePoint && codePoint <= 0xFFFD)
                || codePoint > 0xFFFF;
    }
}
