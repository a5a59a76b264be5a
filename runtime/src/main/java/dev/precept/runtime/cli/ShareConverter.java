package dev.precept.runtime.cli;

import dev.precept.compiler.graph.Fit;
import dev.precept.compiler.vocabulary.Parameter;
import dev.precept.compiler.vocabulary.Type;
import dev.precept.compiler.vocabulary.Value;
import dev.precept.runtime.exchange.JsonValues;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 95%} and {@code 0.95}. */
final class ShareConverter implements ITypeConverter<BigDecimal> {
    private static final Parameter SHARE = new Parameter("share", Type.SHARE);

    @Override
    public BigDecimal convert(String text) {
        if (JsonValues.spelled(SHARE, text) instanceof Fit.Fits<Value>(Value.Share(var share))) {
            return share;
        }
        throw new TypeConversionException("'" + text + "' is no share such as 95% or 0.95");
    }
}
