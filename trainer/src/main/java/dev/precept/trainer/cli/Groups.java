package dev.precept.trainer.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Rows in batches: those of one group together where a policy looks at groups, and else each alone. */
final class Groups implements Iterator<List<StoredRow>> {
    private final Iterator<StoredRow> rows;
    private final boolean together;
    private final Set<String> done = new HashSet<>();
    private Optional<StoredRow> next;

    private Groups(Iterator<StoredRow> rows, boolean together) {
        this.rows = rows;
        this.together = together;
        this.next = read();
    }

    static Groups together(Iterator<StoredRow> rows) {
        return new Groups(rows, true);
    }

    static Groups alone(Iterator<StoredRow> rows) {
        return new Groups(rows, false);
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    /** @throws dev.precept.runtime.cli.Unusable where rows of one group do not stand together */
    @Override
    public List<StoredRow> next() {
        StoredRow first = next.orElseThrow(NoSuchElementException::new);
        var batch = new ArrayList<>(List.of(first));
        next = read();
        Optional<String> group = first.group();
        if (together && group.isPresent()) {
            while (next.flatMap(StoredRow::group).equals(group)) {
                batch.add(next.orElseThrow());
                next = read();
            }
            if (!done.add(group.get())) {
                throw new dev.precept.runtime.cli.Unusable(
                        "line %d: the rows of group `%s` do not stand together, and the policy takes means over groups"
                                .formatted(first.number(), group.get()));
            }
        }
        return batch;
    }

    private Optional<StoredRow> read() {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }
}
