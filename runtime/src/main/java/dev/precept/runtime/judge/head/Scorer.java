package dev.precept.runtime.judge.head;

import dev.precept.runtime.judge.HeadSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts questions to texts: the logits of a head. Rows of all texts are run together, sorted by length; what stands beside a claim
 * changes nothing for it.
 *
 * @param head in ONNX Runtime
 * @param shape of it
 */
public record Scorer(OnnxHead head, HeadShape shape) implements AutoCloseable {
    /** Claims on one row, and their tokens together: more make more rows of the same text. */
    private static final int CLAIMS = 8;

    private static final int CLAIM_TOKENS = 256;

    /** Tokens that are run together, filling counted. */
    private static final int TOKENS = 6144;

    /** @throws NoHeadException where it cannot be run here */
    public static Scorer of(PublicEncoder encoder, HeadFolder folder, int threads) {
        return of(encoder, folder, threads, HeadSettings.USUAL.device());
    }

    /**
     * @param device as DJL names it
     * @throws NoHeadException where it cannot be run there
     */
    static Scorer of(PublicEncoder encoder, HeadFolder folder, int threads, String device) {
        return of(encoder, folder.weights(), folder.manifest().shape(), threads, device);
    }

    public static Scorer of(
            PublicEncoder encoder, java.util.Map<String, Tensor> weights, HeadShape shape, int threads) {
        return of(encoder, weights, shape, threads, HeadSettings.USUAL.device());
    }

    private static Scorer of(
            PublicEncoder encoder, java.util.Map<String, Tensor> weights, HeadShape shape, int threads, String device) {
        byte[] graph = HeadGraph.of(encoder.shape(), Changes.merged(encoder.weights(), weights));
        return new Scorer(OnnxHead.of(graph, threads, device), shape);
    }

    /**
     * Questions about one text.
     *
     * @param questions each of them fits a row by itself
     */
    public record Inquiry(Reading reading, List<Question> questions) {
        public Inquiry {
            questions = List.copyOf(questions);
        }
    }

    /** A row, and where its numbers belong. */
    private record Work(Row row, int inquiry, int firstQuestion) {}

    /** The logit of each question of each inquiry. */
    public List<double[]> logits(List<Inquiry> inquiries) {
        var pools = inquiries.stream()
                .map(inquiry -> new Pool(inquiry.questions().size()))
                .toList();
        List<Work> work = IntStream.range(0, inquiries.size())
                .boxed()
                .flatMap(inquiry -> work(inquiries.get(inquiry), inquiry).stream())
                .sorted(Comparator.comparingInt(one -> one.row().length()))
                .toList();
        for (int from = 0; from < work.size(); ) {
            int to = from + 1;
            while (to < work.size() && (to - from + 1) * work.get(to).row().length() <= TOKENS) {
                to++;
            }
            run(work.subList(from, to), pools);
            from = to;
        }
        return pools.stream().map(Pool::logits).toList();
    }

    private void run(List<Work> work, List<Pool> pools) {
        Sheet sheet = Sheet.of(work.stream().map(Work::row).toList());
        float[] out = head.run(sheet);
        for (int row = 0; row < work.size(); row++) {
            Work one = work.get(row);
            for (int claim = 0; claim < one.row().claims(); claim++) {
                int at = (row * sheet.claims() + claim) * 2;
                pools.get(one.inquiry()).add(one.firstQuestion() + claim, out[at], out[at + 1]);
            }
        }
    }

    private List<Work> work(Inquiry inquiry, int number) {
        var work = new ArrayList<Work>();
        int from = 0;
        while (from < inquiry.questions().size()) {
            int to = until(inquiry.questions(), from);
            for (Reading.Window window : inquiry.reading().windows(shape)) {
                Row row = Row.of(inquiry.reading(), window, inquiry.questions().subList(from, to));
                work.add(new Work(row, number, from));
            }
            from = to;
        }
        return work;
    }

    private static int until(List<Question> questions, int from) {
        int to = from;
        int tokens = 0;
        do {
            tokens += questions.get(to).length();
            to++;
        } while (to < questions.size()
                && to - from < CLAIMS
                && tokens + questions.get(to).length() <= CLAIM_TOKENS);
        return to;
    }

    @Override
    public void close() {
        head.close();
    }

    /** The windows' logits of each question, weighed: as a softmax does, with the greatest weight taken out first. */
    private static final class Pool {
        private final List<List<double[]>> parts;

        Pool(int questions) {
            parts = IntStream.range(0, questions)
                    .<List<double[]>>mapToObj(question -> new ArrayList<>())
                    .toList();
        }

        void add(int question, double logit, double weight) {
            parts.get(question).add(new double[] {logit, weight});
        }

        double[] logits() {
            return parts.stream().mapToDouble(Pool::logit).toArray();
        }

        private static double logit(List<double[]> windows) {
            double greatest =
                    windows.stream().mapToDouble(part -> part[1]).max().orElse(0);
            double sum = 0;
            double whole = 0;
            for (double[] part : windows) {
                double share = Math.exp(part[1] - greatest);
                sum += share * part[0];
                whole += share;
            }
            return sum / whole;
        }
    }
}
