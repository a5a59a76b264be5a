package dev.precept.runtime.judge.cache;

import dev.precept.runtime.judge.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Decided answers by their keys, in a SQLite database with a write-ahead log: several processes may use one file, and what one that is
 * killed had not finished writing was never there. The oldest answers make room for new ones.
 */
final class AnswerFile implements AutoCloseable {
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS answers (
              id INTEGER PRIMARY KEY,
              key BLOB NOT NULL UNIQUE,
              probability REAL NOT NULL,
              binding TEXT NOT NULL,
              read TEXT NOT NULL
            )""";

    private final Connection connection;
    private final PreparedStatement find;
    private final PreparedStatement add;
    private final PreparedStatement evict;
    private final long most;
    private final ReentrantLock lock = new ReentrantLock();

    private AnswerFile(Connection connection, long most) throws SQLException {
        this.connection = connection;
        this.most = most;
        this.find = connection.prepareStatement("SELECT probability, binding, read FROM answers WHERE key = ?");
        this.add = connection.prepareStatement(
                "INSERT OR IGNORE INTO answers (key, probability, binding, read) VALUES (?, ?, ?, ?)");
        this.evict = connection.prepareStatement("DELETE FROM answers WHERE id <= (SELECT max(id) FROM answers) - ?");
    }

    /** An answer that is to be kept. */
    record Entry(byte[] key, Answer.Decided answer) {}

    /**
     * Opens the file, or makes it.
     *
     * @param most answers that are kept
     * @throws SQLException where there is no driver, or the file cannot be used
     */
    static AnswerFile open(Path file, long most) throws SQLException {
        var settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "NORMAL");
        settings.setProperty("busy_timeout", "20000");
        settings.setProperty("transaction_mode", "IMMEDIATE");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute(TABLE);
            }
            return new AnswerFile(connection, most);
        } catch (SQLException unusable) {
            connection.close();
            throw unusable;
        }
    }

    /** What is known of each key, in their order. */
    List<Optional<Answer>> find(List<byte[]> keys) throws SQLException {
        lock.lock();
        try {
            var found = new ArrayList<Optional<Answer>>(keys.size());
            for (byte[] key : keys) {
                found.add(find(key));
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps them, all or none. */
    void add(List<Entry> entries) throws SQLException {
        lock.lock();
        try {
            connection.setAutoCommit(false);
            for (Entry entry : entries) {
                add.setBytes(1, entry.key());
                add.setDouble(2, entry.answer().probability());
                add.setString(3, entry.answer().binding());
                add.setString(4, entry.answer().read());
                add.executeUpdate();
            }
            evict.setLong(1, most);
            evict.executeUpdate();
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
            lock.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            connection.close();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Answer> find(byte[] key) throws SQLException {
        find.setBytes(1, key);
        try (ResultSet row = find.executeQuery()) {
            return row.next()
                    ? Optional.of(new Answer.Decided(row.getDouble(1), row.getString(2), row.getString(3)))
                    : Optional.empty();
        }
    }
}
