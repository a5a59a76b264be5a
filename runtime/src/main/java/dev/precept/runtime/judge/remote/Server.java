package dev.precept.runtime.judge.remote;

import dev.precept.runtime.judge.JudgeAddress;
import dev.precept.runtime.judge.Opening;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a judge is asked.
 *
 * @param base without the fragment
 * @param model what stands after {@code #}
 */
record Server(URI base, Optional<String> model) {
    /** What the address leads to by {@code then}, or what is wrong with it. */
    static Opening at(JudgeAddress address, String example, Function<Server, Opening> then) {
        String hint = "write it as `" + example + "`";
        String place = address.place().orElse("");
        if (place.isEmpty()) {
            return address.refused("the judge `" + address.scheme() + "` needs the address of a server", hint);
        }
        URI uri;
        try {
            uri = new URI(place);
        } catch (URISyntaxException malformed) {
            return address.refused("this is no address: " + Shown.brief(malformed.getReason()), hint);
        }
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null) {
            return address.refused("a judge is asked over http or https, at a host", hint);
        }
        if (uri.getRawUserInfo() != null) {
            return address.refused(
                    "the address holds a name or a password, which findings would show",
                    "give a token as PRECEPT_JUDGE_TOKEN");
        }
        String model = uri.getFragment();
        return then.apply(new Server(
                URI.create(place.split("#", 2)[0]), Optional.ofNullable(model).filter(name -> !name.isBlank())));
    }

    /** The address with a path that ends so. */
    URI ending(String path) {
        String whole = base.toString().replaceAll("/+$", "");
        return URI.create(whole.endsWith(path) ? whole : whole + path);
    }
}
