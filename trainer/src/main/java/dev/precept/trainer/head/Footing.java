package dev.precept.trainer.head;

import dev.precept.runtime.judge.head.EncoderCheck;
import dev.precept.runtime.judge.head.HeadFolder;
import dev.precept.runtime.judge.head.HeadShape;
import dev.precept.runtime.judge.head.PublicEncoder;
import dev.precept.runtime.judge.head.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a training begins with.
 *
 * @param encoder that the head stands on
 * @param from a head whose weights it begins with; empty for one that has learned nothing
 */
public record Footing(PublicEncoder encoder, Optional<HeadFolder> from) {
    /**
     * @param encoder the folder of another encoder than MiniLM-L6
     * @param from the folder of a head
     * @throws dev.precept.runtime.judge.head.NoHeadException where one of them is not what it should be
     */
    public static Footing of(Optional<Path> encoder, Optional<Path> from) throws IOException {
        PublicEncoder stands = encoder.map(PublicEncoder::read).orElseGet(PublicEncoder::miniLm);
        if (encoder.isPresent()) {
            EncoderCheck.check(encoder.get(), stands);
        }
        return new Footing(stands, from.map(folder -> HeadFolder.read(folder, stands)));
    }

    /** The usual encoder, and nothing learned. */
    public static Footing miniLm() {
        return new Footing(PublicEncoder.miniLm(), Optional.empty());
    }

    SequencedMap<String, Tensor> start(HeadShape shape, long seed) {
        return from.<SequencedMap<String, Tensor>>map(head -> new LinkedHashMap<>(head.weights()))
                .orElseGet(() -> Start.of(encoder, shape, seed));
    }

    /** The shape of the head that it begins with. */
    public Optional<HeadShape> shape() {
        return from.map(head -> head.manifest().shape());
    }

    /** Of the head that it begins with, in one word; empty where it has learned nothing. */
    String described() {
        return from.map(head -> head.manifest().name() + "@" + head.manifest().version())
                .orElse("");
    }

    /** What of it decides the weights; empty for the usual encoder and nothing learned. */
    String fingerprint() {
        return described() + (encoder.name().equals(PublicEncoder.MINI_LM) ? "" : encoder.graphSha256());
    }
}
