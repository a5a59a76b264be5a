package dev.precept.runtime.text;

import java.util.Set;

/**
 * Words that decide whether a full stop ends a sentence, of English, German, French, Spanish, Italian and Portuguese. All
 * in small letters and without the last full stop.
 */
final class Abbreviations {
    /** Something always follows: a name, an example, an explanation. */
    private static final Set<String> NEVER_END = words("""
            mr mrs ms mx dr prof rev hon gen col maj capt cpt cmdr lt sgt gov sen rep messrs mt
            e.g i.e cf vs viz approx p.s p.p.s n.b
            hr hrn dipl.-ing z.b d.h bzw vgl u.a evtl ggf sog inkl zzgl
            mme mlle mm p.ex c.-à-d
            sra srta d.ª dña ud uds p.ej
            sig sigg dott prof.ssa dott.ssa ecc.mo
            sr.ª exmo exma
            """);

    /** Something may follow, or a new sentence. */
    private static final Set<String> MAY_END = words("""
            st jr sr inc ltd co corp bros ave blvd dept univ ph.d ed fr str
            """);

    /** A number follows, or it is another word at the end of a sentence. */
    private static final Set<String> BEFORE_NUMBERS = words("""
            no nos fig figs vol vols p pp ch sec art par eq est c ca max min tel ext
            jan feb mar apr jun jul aug sep sept oct nov dec
            nr abb abs kap bd s n núm pág págs cap
            """);

    /** Words that begin sentences and no names. */
    private static final Set<String> BEGINNINGS = words("""
            the a an this that these those it its he she we you they i his her our your their my there here
            in on at for from with to of by as if when while after before since because although though however
            but and or so then thus therefore also still yet now what who which why how where is are was do does did
            not no yes please let some many most all each every one two both
            der die das ein eine es er sie wir ihr ich dies diese dieser dieses in im am und aber oder wenn als
            le la les un une il elle on nous vous ils elles ce cette ces en et mais ou si
            el los las una unos unas ella ellos nosotros este esta estos en y pero si cuando
            lo gli i uno essa questo questa e ma se quando
            o os as um uma ele ela eles isto isso mas
            """);

    private static final Set<String> MONTHS = words("""
            januar jänner februar märz april mai juni juli august september oktober november dezember
            """);

    private Abbreviations() {}

    static boolean neverEnds(String word) {
        return NEVER_END.contains(word);
    }

    static boolean mayEnd(String word) {
        return MAY_END.contains(word);
    }

    static boolean standsBeforeNumbers(String word) {
        return BEFORE_NUMBERS.contains(word);
    }

    static boolean isBeginning(String word) {
        return BEGINNINGS.contains(word);
    }

    /** German dates have a full stop behind the day. */
    static boolean isMonth(String word) {
        return MONTHS.contains(word);
    }

    private static Set<String> words(String written) {
        return Set.copyOf(java.util.Arrays.asList(written.strip().split("\\s+")));
    }
}
