package dev.precept.trainer.label;

/** So many of so many, with Wilson's interval for what share of all that is. */
public record Share(int count, int of) {
    private static final double Z = 1.959964;

    /** NaN of none. */
    public double value() {
        return of == 0 ? Double.NaN : (double) count / of;
    }

    /** The lower end of 95 %; 0 of none. */
    public double low() {
        return of == 0 ? 0 : Math.max(0, middle() - half());
    }

    /** The upper end of 95 %; 1 of none. */
    public double high() {
        return of == 0 ? 1 : Math.min(1, middle() + half());
    }

    Share plus(boolean one) {
        return new Share(count + (one ? 1 : 0), of + 1);
    }

    private double middle() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        return Z * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }
}
