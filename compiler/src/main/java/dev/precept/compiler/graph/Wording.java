package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Domain;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.compiler.vocabulary.Value.Selection.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Terms and units in English: a slot that has a value shows it, another shows its name in braces. */
record Wording(Map<String, Value> values) {

    /** The term, or what its slot stands for. */
    Term resolved(Term term) {
        return term instanceof Term.Slot(var name, var type)
                ? Optional.ofNullable(values.get(name))
                        .<Term>map(Term.Constant::new)
                        .orElse(term)
                : term;
    }

    /** Inside a sentence: texts in quotes. */
    String shown(Term term) {
        return switch (resolved(term)) {
            case Term.Constant(var value) -> shown(value);
            case Term.Slot(var name, var type) -> "{" + name + "}";
            case Term.Template template -> English.quoted(text(template));
            case Term.RangeOf(var low, var high) -> fromTo(shown(low), shown(high));
            case Term.ListOf(var items) -> English.listed(shownAll(items), "and");
            case Term.SelectionOf(var mode, var of) -> selection(mode, resolved(of));
        };
    }

    /** A text as it reads: no quotes, and its line breaks are line breaks. */
    String text(Term term) {
        return switch (resolved(term)) {
            case Term.Constant(Value.Text(var text)) -> text;
            case Term.Template(var pieces) ->
                String.join("", pieces.stream().map(this::piece).toList());
            case Term other -> shown(other);
        };
    }

    /** A judge's statement: in quotes, without its full stop. */
    String claim(Term statement) {
        String text = text(statement);
        return English.quoted(text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text);
    }

    /** {@code sentence}, {@code occurrences of "x"}. */
    String noun(UnitCall unit, Agreement agreement) {
        return switch (unit) {
            case UnitCall.The(var given) -> given.word();
            case UnitCall.Of(var kind, var arguments) ->
                filled(
                        agreement == Agreement.SINGULAR
                                ? kind.named().singular()
                                : kind.named().plural(),
                        kind.parameters(),
                        arguments,
                        kind.named().gives() == Domain.CALL ? this::code : this::shown);
        };
    }

    /** A rule's phrase with its arguments. */
    Verb verb(RuleCall rule) {
        var kind = rule.kind();
        return new Verb(
                filled(kind.kind().phrase(), kind.parameters(), rule.arguments(), this::shown),
                filled(kind.kind().plural(), kind.parameters(), rule.arguments(), this::shown));
    }

    private String piece(Term.Piece piece) {
        return switch (piece) {
            case Term.Piece.Literal(var text) -> text;
            case Term.Piece.Hole(var slot) ->
                resolved(slot) instanceof Term.Constant(Value.Text(var text)) ? text : spelled(resolved(slot));
        };
    }

    private static String spelled(Term term) {
        return term instanceof Term.Slot(var name, var type) ? "{" + name + "}" : Spelling.of(term);
    }

    private String shown(Value value) {
        return switch (value) {
            case Value.Text(var text) -> English.quoted(text);
            case Value.Number number -> Spelling.of(number);
            case Value.Share share -> Spelling.of(share);
            case Value.Pattern pattern -> pattern.toString();
            case Value.Range(var low, var high) -> fromTo(Long.toString(low), Long.toString(high));
            case Value.Items(var items) -> English.listed(shownAll(terms(items)), "and");
            case Value.Selection(var mode, var items) -> selection(mode, new Term.ListOf(terms(items)));
        };
    }

    private String selection(Mode mode, Term of) {
        return switch (of) {
            case Term.ListOf(var items) -> selected(mode, shownAll(items));
            case Term.Constant(Value.Items(var items)) -> selected(mode, shownAll(terms(items)));
            case Term.Slot slot when slot.type() == Type.LIST -> Spelling.word(mode) + " of " + shown(slot);
            case Term alone -> shown(alone);
        };
    }

    private static String selected(Mode mode, List<String> items) {
        if (items.size() == 1 && mode != Mode.NONE) {
            return items.getFirst();
        }
        return switch (mode) {
            case ANY -> items.isEmpty() ? "any of nothing" : English.listed(items, "or");
            case ALL ->
                items.isEmpty()
                        ? "all of nothing"
                        : (items.size() == 2 ? "both " : "all of ") + English.listed(items, "and");
            case NONE -> items.isEmpty() ? "none of nothing" : "none of " + English.listed(items, "or");
        };
    }

    private List<String> shownAll(List<Term> items) {
        return items.stream().map(this::shown).toList();
    }

    private static List<Term> terms(List<Sought> items) {
        return items.stream().<Term>map(item -> new Term.Constant((Value) item)).toList();
    }

    private static String fromTo(String low, String high) {
        return low.equals(high) ? low : low + " to " + high;
    }

    private String code(Term term) {
        return term.type() == Type.TEXT ? "`" + text(term) + "`" : shown(term);
    }

    /** A phrase with its holes filled by its arguments. */
    static String filled(String phrase, List<Parameter> parameters, List<Term> arguments, Function<Term, String> show) {
        var text = new StringBuilder();
        int from = 0;
        for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
            int close = phrase.indexOf('}', open);
            String name = phrase.substring(open + 1, close);
            text.append(phrase, from, open).append(show.apply(argument(name, parameters, arguments)));
            from = close + 1;
        }
        return text.append(phrase, from, phrase.length()).toString();
    }

    private static Term argument(String name, List<Parameter> parameters, List<Term> arguments) {
        int index = parameters.stream().map(Parameter::name).toList().indexOf(name);
        return arguments.get(index);
    }
}
