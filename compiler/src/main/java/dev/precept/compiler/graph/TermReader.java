package dev.precept.compiler.graph;

import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Sought;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Terms and values from JSON; a slot must be one of the spec's parameters. */
record TermReader(List<Parameter> parameters) {
    private static final Set<Type> SOUGHT = Set.of(Type.TEXT, Type.PATTERN, Type.SOUGHT);
    private static final Set<Type> SELECTABLE = Set.of(Type.TEXT, Type.PATTERN, Type.SOUGHT, Type.LIST, Type.SELECTION);

    /** A term that may stand where a thing of that type is asked for. */
    Term of(JsonPart part, Type wanted) {
        return of(part, wanted == Type.SOUGHT ? SOUGHT : Set.of(wanted));
    }

    static Type type(JsonPart part) {
        return part.oneOf(Type.values(), Type::word);
    }

    static Value value(JsonPart part) {
        return content(part.field("value"), type(part.field("type")));
    }

    private Term of(JsonPart part, Set<Type> wanted) {
        Type type = type(part.field("type"));
        if (!wanted.contains(type)) {
            throw part.refused("a %s stands where a %s is wanted"
                    .formatted(
                            type.word(),
                            String.join(
                                    " or a ",
                                    wanted.stream().map(Type::word).sorted().toList())));
        }
        return part.optional("slot")
                .map(name -> slot(name, type))
                .orElseGet(() -> part.optional("value")
                        .<Term>map(value -> new Term.Constant(content(value, type)))
                        .orElseGet(() -> composed(part, type)));
    }

    private Term slot(JsonPart name, Type type) {
        String text = name.text();
        if (!parameters.contains(new Parameter(text, type))) {
            throw name.refused("`%s` is no %s parameter of the spec".formatted(text, type.word()));
        }
        return new Term.Slot(text, type);
    }

    private Term composed(JsonPart part, Type type) {
        return switch (type) {
            case TEXT -> new Term.Template(part.field("template").list(this::piece));
            case RANGE -> new Term.RangeOf(of(part.field("from"), Type.NUMBER), of(part.field("to"), Type.NUMBER));
            case LIST -> new Term.ListOf(part.field("items").list(item -> of(item, Type.SOUGHT)));
            case SELECTION -> new Term.SelectionOf(mode(part), of(part.field("of"), SELECTABLE));
            case NUMBER, SHARE, PATTERN, SOUGHT -> throw part.refused("`value` or `slot` is missing");
        };
    }

    private Term.Piece piece(JsonPart part) {
        return part.node().isString()
                ? new Term.Piece.Literal(part.text())
                : new Term.Piece.Hole(new Term.Slot(part.field("slot").text(), slotType(part)));
    }

    private Type slotType(JsonPart part) {
        Type type = type(part.field("type"));
        slot(part.field("slot"), type);
        return type;
    }

    private static Value.Selection.Mode mode(JsonPart part) {
        return part.field("mode").oneOf(Value.Selection.Mode.values(), Spelling::word);
    }

    private static Value content(JsonPart part, Type type) {
        return switch (type) {
            case TEXT -> new Value.Text(part.text());
            case NUMBER -> new Value.Number(part.number());
            case SHARE -> share(part);
            case RANGE -> {
                var ends = part.pair(JsonPart::whole);
                yield new Value.Range(ends.getKey(), ends.getValue());
            }
            case PATTERN -> pattern(part);
            case SOUGHT -> throw part.refused("a value is a text or a pattern, and says which");
            case LIST -> new Value.Items(part.list(TermReader::sought));
            case SELECTION -> new Value.Selection(mode(part), part.field("of").list(TermReader::sought));
        };
    }

    private static Value share(JsonPart part) {
        BigDecimal share = part.number();
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw part.refused("a share is wanted here, from 0 to 1");
        }
        return new Value.Share(share);
    }

    private static Sought sought(JsonPart part) {
        return part.node().isString() ? new Value.Text(part.text()) : pattern(part);
    }

    private static Value.Pattern pattern(JsonPart part) {
        String source = part.field("pattern").text();
        String flags = part.field("flags").text();
        try {
            return Value.Pattern.of(source, flags);
        } catch (IllegalArgumentException refused) {
            throw part.refused(String.valueOf(refused.getMessage()));
        }
    }
}
