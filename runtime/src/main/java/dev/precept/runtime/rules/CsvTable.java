package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Feature;
import dev.precept.compiler.vocabulary.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * A text read as comma-separated values (RFC 4180): a header and rows after it, one code fence around the whole allowed.
 *
 * @param header the names of the columns
 * @param rows how many rows follow it
 * @param fitting how many of them have as many fields as the header
 * @param flaw the first thing that is wrong; empty where nothing is
 * @param from where it stands, or where the table stands
 * @param to where that ends
 */
record CsvTable(List<String> header, int rows, int fitting, String flaw, int from, int to) {
    /** Read once for each passage. */
    static final Feature<CsvTable> OF = CsvTable::read;

    CsvTable {
        header = List.copyOf(header);
    }

    /** Whether it can be read and all rows have the header's fields. */
    boolean isSound() {
        return flaw.isEmpty();
    }

    /** The share of rows and header that are as they should be; less than 1 where there is a flaw. */
    double soundness() {
        return isSound() ? 1 : (double) fitting / (rows + 1);
    }

    private static CsvTable read(Passage passage) {
        passage.spend(2L * passage.length());
        Fence content = Fence.of(passage.text());
        var reader = new Reader(passage.text(), content);
        return reader.read();
    }

    /** One pass over the text. */
    private static final class Reader {
        private final String text;
        private final Fence content;
        private int at;
        private String flaw = "";
        private int flawFrom;
        private int flawTo;

        Reader(String text, Fence content) {
            this.text = text;
            this.content = content;
            this.at = content.from();
        }

        CsvTable read() {
            List<String> header = at < content.to() ? record() : List.of();
            if (header.isEmpty()) {
                flaw("no text", content.from(), content.to());
            }
            int rows = 0;
            int fitting = 0;
            while (at < content.to()) {
                int from = at;
                int fields = record().size();
                rows++;
                if (fields == header.size()) {
                    fitting++;
                } else {
                    flaw(
                            "row " + rows + " with " + Shown.count(fields, "field", "fields") + " under a header with "
                                    + header.size(),
                            from,
                            at);
                }
            }
            return flaw.isEmpty()
                    ? new CsvTable(header, rows, fitting, "", content.from(), content.to())
                    : new CsvTable(header, rows, fitting, flaw, flawFrom, flawTo);
        }

        private List<String> record() {
            var fields = new ArrayList<String>();
            while (true) {
                fields.add(field());
                if (at >= content.to()) {
                    return fields;
                }
                char stop = text.charAt(at++);
                if (stop == ',') {
                    continue;
                }
                if (stop == '\r' && at < content.to() && text.charAt(at) == '\n') {
                    at++;
                }
                return fields;
            }
        }

        private String field() {
            return at < content.to() && text.charAt(at) == '"' ? quoted() : bare();
        }

        private String bare() {
            int from = at;
            while (at < content.to() && !ends(text.charAt(at))) {
                if (text.charAt(at) == '"') {
                    flaw("a quotation mark inside of a field without quotation marks", at, at + 1);
                }
                at++;
            }
            return text.substring(from, at);
        }

        private String quoted() {
            int open = at++;
            var field = new StringBuilder();
            while (at < content.to()) {
                char mark = text.charAt(at++);
                if (mark != '"') {
                    field.append(mark);
                } else if (at < content.to() && text.charAt(at) == '"') {
                    field.append('"');
                    at++;
                } else {
                    if (at < content.to() && !ends(text.charAt(at))) {
                        flaw("text behind a closing quotation mark", at, at + 1);
                        bare();
                    }
                    return field.toString();
                }
            }
            flaw("a quotation mark that is never closed", open, open + 1);
            return field.toString();
        }

        private static boolean ends(char mark) {
            return mark == ',' || mark == '\n' || mark == '\r';
        }

        private void flaw(String words, int from, int to) {
            if (flaw.isEmpty()) {
                flaw = words;
                flawFrom = from;
                flawTo = to;
            }
        }
    }
}
