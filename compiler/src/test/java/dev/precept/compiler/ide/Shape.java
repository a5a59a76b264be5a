package dev.precept.compiler.ide;

import dev.precept.compiler.source.SourceFile;
import dev.precept.compiler.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records without their places: what is left is what they mean. */
final class Shape {
    private Shape() {}

    static Object of(Object value) {
        return switch (value) {
            case Record there -> ofRecord(there);
            case List<?> list -> list.stream().map(Shape::of).toList();
            case Optional<?> optional -> optional.map(Shape::of);
            case Object other -> other;
        };
    }

    private static List<Object> ofRecord(Record there) {
        var shape = new ArrayList<Object>(List.of(there.getClass().getSimpleName()));
        for (RecordComponent component : there.getClass().getRecordComponents()) {
            if (component.getType() != Span.class && component.getType() != SourceFile.class) {
                shape.add(of(value(there, component)));
            }
        }
        return shape;
    }

    private static Object value(Record there, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(there);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
