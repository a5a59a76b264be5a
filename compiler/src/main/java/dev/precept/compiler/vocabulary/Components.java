package dev.precept.compiler.vocabulary;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bridge between a kind's record and the typed values of the language. */
final class Components {
    /** Reflection is slow to ask, and a class never answers otherwise. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Components() {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Shape(Class<?>[] types, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Shape(types, constructor);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(type + " is no record", impossible);
            }
        }
    }

    /** The parameters among a record's components; what is given fills the others. */
    static List<Parameter> parameters(Class<?> type, List<Object> given) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> given(component.getType(), given).isEmpty())
                .map(component -> new Parameter(component.getName(), type(type, component)))
                .toList();
    }

    /** The record with these values as its parameters. */
    static Object instantiate(Class<?> type, List<Value> values, List<Object> given) {
        Shape shape = SHAPES.get(type);
        Class<?>[] types = shape.types();
        Object[] arguments = new Object[types.length];
        var written = values.iterator();
        for (int index = 0; index < types.length; index++) {
            Class<?> wanted = types[index];
            arguments[index] = given(wanted, given).orElseGet(() -> component(written.next(), wanted));
        }
        try {
            return shape.constructor().newInstance(arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException reason) {
                throw reason;
            }
            throw new IllegalStateException(type + " cannot be made", refused.getCause());
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(type + " cannot be made", unfit);
        }
    }

    private static Optional<Object> given(Class<?> wanted, List<Object> given) {
        return given.stream().filter(wanted::isInstance).findFirst();
    }

    private static Object component(Value value, Class<?> wanted) {
        return switch (value) {
            case Value.Text text -> wanted == String.class ? text.text() : text;
            case Value.Number(var number) -> whole(number);
            case Value.Share share -> share;
            case Value.Range range -> range;
            case Value.Pattern pattern -> pattern;
            case Value.Items items -> items;
            case Value.Selection selection -> selection;
        };
    }

    private static int whole(java.math.BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException fraction) {
            throw new IllegalArgumentException("`" + number.toPlainString() + "` is no whole number", fraction);
        }
    }

    private static Type type(Class<?> type, RecordComponent component) {
        return Type.ofComponent(component.getType())
                .orElseThrow(() -> new IllegalStateException(
                        type + ": a component of type " + component.getType() + " is no parameter"));
    }
}
