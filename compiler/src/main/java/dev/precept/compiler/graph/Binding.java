package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a spec's parameters stand for in one row: a value of its type for each of them. */
public record Binding(Map<String, Value> values) {
    /** Of a spec without parameters. */
    public static final Binding NONE = new Binding(Map.of());

    public Binding {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Binds exactly these parameters. A text or a pattern may stand for a selection of one. */
    public static Fit<Binding> of(List<Parameter> parameters, Map<String, Value> values) {
        var bound = new LinkedHashMap<String, Value>();
        for (Parameter parameter : parameters) {
            Value value = values.get(parameter.name());
            if (value == null) {
                return new Fit.Unfit<>("`%s` has no value".formatted(parameter.name()));
            }
            Optional<Value> fitted = fitted(value, parameter.type());
            if (fitted.isEmpty()) {
                return new Fit.Unfit<>("`%s` must be a %s and is the %s `%s`"
                        .formatted(
                                parameter.name(),
                                parameter.type().word(),
                                value.type().word(),
                                Spelling.of(value)));
            }
            bound.put(parameter.name(), fitted.get());
        }
        return values.keySet().stream()
                .filter(name -> !bound.containsKey(name))
                .findFirst()
                .<Fit<Binding>>map(name -> new Fit.Unfit<>("`%s` is no parameter of the spec".formatted(name)))
                .orElseGet(() -> new Fit.Fits<>(new Binding(bound)));
    }

    /** What the term stands for. */
    public Fit<Value> value(Term term) {
        return switch (term) {
            case Term.Constant(var value) -> ordered(term, value);
            case Term.Slot(var name, var type) ->
                Optional.ofNullable(values.get(name))
                        .map(value -> ordered(term, value))
                        .orElseGet(() -> new Fit.Unfit<>("`%s` has no value".formatted(name)));
            case Term.Template(var pieces) ->
                Fit.all(pieces, this::text).map(texts -> new Value.Text(String.join("", texts)));
            case Term.RangeOf(var low, var high) ->
                Amount.of(new Quantity.Between(low, Optional.of(high)), this)
                        .then(amount -> amount instanceof Amount.Numbers(var least, var most)
                                ? new Fit.Fits<>(new Value.Range(least, most))
                                : new Fit.Unfit<>("`%s` is no range".formatted(Spelling.of(term))));
            case Term.ListOf(var items) -> Fit.all(items, this::sought).map(Value.Items::new);
            case Term.SelectionOf(var mode, var of) -> value(of).then(value -> selection(mode, of, value));
        };
    }

    /** What the quantity stands for. */
    public Fit<Amount> amount(Quantity quantity) {
        return Amount.of(quantity, this);
    }

    private Fit<String> text(Term.Piece piece) {
        return switch (piece) {
            case Term.Piece.Literal(var text) -> new Fit.Fits<>(text);
            case Term.Piece.Hole(var slot) ->
                value(slot).map(value -> value instanceof Value.Text(var text) ? text : Spelling.of(value));
        };
    }

    private Fit<Sought> sought(Term term) {
        return value(term)
                .then(value -> value instanceof Sought sought
                        ? new Fit.Fits<>(sought)
                        : new Fit.Unfit<>("`%s` is neither a text nor a pattern".formatted(Spelling.of(term))));
    }

    private static Fit<Value> selection(Value.Selection.Mode mode, Term of, Value value) {
        return switch (value) {
            case Value.Items(var items) -> new Fit.Fits<>(new Value.Selection(mode, items));
            case Value.Text text -> new Fit.Fits<>(new Value.Selection(mode, List.of(text)));
            case Value.Pattern pattern -> new Fit.Fits<>(new Value.Selection(mode, List.of(pattern)));
            case Value.Selection selection -> new Fit.Fits<>(selection);
            case Value.Number number -> notSought(of);
            case Value.Share share -> notSought(of);
            case Value.Range range -> notSought(of);
        };
    }

    private static <T> Fit<T> notSought(Term term) {
        return new Fit.Unfit<>("`%s` is nothing that can be looked for".formatted(Spelling.of(term)));
    }

    private static Fit<Value> ordered(Term term, Value value) {
        return value instanceof Value.Range(var low, var high) && low > high
                ? Amount.empty(Spelling.of(term), Long.toString(low), Long.toString(high))
                : new Fit.Fits<>(value);
    }

    private static Optional<Value> fitted(Value value, Type wanted) {
        if (value.type() == wanted || (value instanceof Sought && wanted == Type.SOUGHT)) {
            return Optional.of(value);
        }
        return value instanceof Sought sought && wanted == Type.SELECTION
                ? Optional.of(Value.Selection.of(sought))
                : Optional.empty();
    }
}
