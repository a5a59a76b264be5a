package dev.precept.runtime.judge.remote;

import dev.precept.runtime.judge.Answer;
import dev.precept.runtime.judge.Claim;
import dev.precept.runtime.judge.Judge;
import dev.precept.runtime.judge.JudgeBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a server about each claim by itself, many at once. */
final class RemoteJudge implements Judge {
    private final JudgeBinding binding;
    private final Asking asking;
    private final Calls calls;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    RemoteJudge(JudgeBinding binding, Asking asking, Calls calls) {
        this.binding = binding;
        this.asking = asking;
        this.calls = calls;
    }

    @Override
    public List<Answer> judge(List<Claim> claims) {
        List<Future<Answer>> asked = claims.stream()
                .map(claim -> threads.submit(() -> asking.ask(claim)))
                .toList();
        var answers = new ArrayList<Answer>(claims.size());
        for (Future<Answer> one : asked) {
            answers.add(answer(one));
        }
        return answers;
    }

    @Override
    public JudgeBinding binding() {
        return binding;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        calls.close();
    }

    /** Whoever is interrupted gets what there is, and asks no further. */
    private static Answer answer(Future<Answer> asked) {
        if (Thread.currentThread().isInterrupted() && !asked.isDone()) {
            asked.cancel(true);
            return new Answer.Undecided("the judge was not waited for");
        }
        try {
            return asked.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            asked.cancel(true);
            return new Answer.Undecided("the judge was not waited for");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof InterruptedException) {
                return new Answer.Undecided("the judge was closed");
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
