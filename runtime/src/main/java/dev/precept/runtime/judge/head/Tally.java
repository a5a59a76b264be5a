package dev.precept.runtime.judge.head;

/**
 * Counts of a text, taken in one pass and by the plainest definitions: they are coarse on purpose, since rules count exactly.
 *
 * @param foreign letters beyond ASCII
 * @param items of lists of either sort
 * @param numbered those of them that carry numbers
 * @param shouted words in capitals
 * @param starred stretches between asterisks
 * @param bracketed stretches between square brackets
 * @param parentheses that open
 * @param angles that open, one behind another
 * @param symbols such as emoji
 * @param last the code point that the text ends with; 0 of an empty one
 */
public record Tally(
        int characters,
        int letters,
        int capitals,
        int foreign,
        int digits,
        int words,
        int sentences,
        int blocks,
        int items,
        int headings,
        int commas,
        int questions,
        int exclamations,
        int shouted,
        int starred,
        int bracketed,
        int parentheses,
        int quotes,
        int colons,
        int angles,
        int symbols,
        int numbered,
        int last) {

    static Tally of(String text) {
        var lines = new Lines();
        var signs = new Signs();
        text.lines().forEach(lines::add);
        text.codePoints().forEach(signs::add);
        signs.end();
        return new Tally(
                signs.characters,
                signs.letters,
                signs.capitals,
                signs.foreign,
                signs.digits,
                signs.words,
                signs.sentences,
                lines.blocks,
                lines.items,
                lines.headings,
                signs.commas,
                signs.questions,
                signs.exclamations,
                signs.shouted,
                signs.stars / 2,
                signs.brackets,
                signs.parentheses,
                signs.quotes,
                signs.colons,
                signs.angles,
                signs.symbols,
                lines.numbered,
                signs.last);
    }

    private static final class Lines {
        private int blocks;
        private int items;
        private int headings;
        private int numbered;
        private boolean inBlock;

        void add(String line) {
            String shown = line.strip();
            blocks += !inBlock && !shown.isEmpty() ? 1 : 0;
            inBlock = !shown.isEmpty();
            boolean item = isItem(shown);
            items += item ? 1 : 0;
            numbered += item && Character.isDigit(shown.charAt(0)) ? 1 : 0;
            headings += shown.startsWith("#") ? 1 : 0;
        }

        private static boolean isItem(String line) {
            int digits = 0;
            while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
                digits++;
            }
            if (line.length() < digits + 2 || line.charAt(digits + 1) != ' ') {
                return false;
            }
            return (digits == 0 ? "-*+•" : ".)").indexOf(line.charAt(digits)) >= 0;
        }
    }

    private static final class Signs {
        private int characters;
        private int letters;
        private int capitals;
        private int foreign;
        private int digits;
        private int words;
        private int sentences;
        private int commas;
        private int questions;
        private int exclamations;
        private int shouted;
        private int stars;
        private int brackets;
        private int parentheses;
        private int quotes;
        private int colons;
        private int angles;
        private int symbols;
        private int last;
        private int before;
        private boolean inWord;
        private boolean shouting;
        private boolean starring;
        private boolean ending;

        void add(int point) {
            characters++;
            boolean letter = Character.isLetter(point);
            boolean wordly = letter || Character.isDigit(point) || inWord && (point == '\'' || point == '’');
            letters += letter ? 1 : 0;
            capitals += Character.isUpperCase(point) ? 1 : 0;
            foreign += letter && point > 127 ? 1 : 0;
            digits += Character.isDigit(point) ? 1 : 0;
            words += wordly && !inWord ? 1 : 0;
            shouted += !wordly && inWord && shouting ? 1 : 0;
            shouting = wordly && (shouting || !inWord) && !Character.isLowerCase(point) && !Character.isDigit(point);
            inWord = wordly;
            stars += point == '*' && !starring ? 1 : 0;
            starring = point == '*';
            brackets += point == '[' ? 1 : 0;
            parentheses += point == '(' ? 1 : 0;
            quotes += "\"“”".indexOf(point) >= 0 ? 1 : 0;
            colons += point == ':' ? 1 : 0;
            angles += point == '<' && before == '<' ? 1 : 0;
            symbols += Character.getType(point) == Character.OTHER_SYMBOL ? 1 : 0;
            last = Character.isWhitespace(point) ? last : point;
            before = point;
            commas += point == ',' ? 1 : 0;
            questions += point == '?' ? 1 : 0;
            exclamations += point == '!' ? 1 : 0;
            sentences += ending && Character.isWhitespace(point) ? 1 : 0;
            ending = ".!?。！？".indexOf(point) >= 0;
        }

        void end() {
            sentences += ending ? 1 : 0;
            shouted += inWord && shouting ? 1 : 0;
        }
    }
}
