package dev.precept.compiler.vocabulary;

/** Texts that a Markdown page shows as they are. */
final class Markdown {
    private Markdown() {}

    /** A code span in the cell of a table, where a bar would end the cell. */
    static String cell(String text) {
        return code(text).replace("|", "\\|");
    }

    /** A code span on one line. */
    static String code(String text) {
        String visible = text.replace("\n", "\\n").replace("\t", "\\t");
        String mark = "`".repeat(longestRun(visible) + 1);
        boolean touching = visible.isEmpty()
                || visible.startsWith("`")
                || visible.endsWith("`")
                || !visible.equals(visible.strip());
        String blank = touching ? " " : "";
        return mark + blank + visible + blank + mark;
    }

    /** A fenced block, with a line break at the end. */
    static String fence(String text) {
        String mark = "`".repeat(Math.max(3, longestRun(text) + 1));
        return mark + "text\n" + text + (text.endsWith("\n") ? "" : "\n") + mark + "\n";
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int index = 0; index < text.length(); index++) {
            run = text.charAt(index) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
