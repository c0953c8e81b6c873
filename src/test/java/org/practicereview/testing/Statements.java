package org.practicereview.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * The SQL statements the service sends, in whatever thread, so that a use case can be held to a budget of round trips.
 */
public final class Statements {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile boolean listening;
    private volatile Consumer<String> told = statement -> {};

    /** The statements sent while the action runs. */
    public synchronized List<String> during(Action action) throws Exception {
        sent.clear();
        listening = true;
        try {
            action.run();
            return List.copyOf(sent);
        } finally {
            listening = false;
        }
    }

    /** From now on tells each statement when it was executed, in the thread that did; whoever was told before is told no more. */
    public void tell(Consumer<String> listener) {
        told = listener;
    }

    DataSource listeningTo(DataSource source) {
        return ProxyDataSourceBuilder.create(source).listener(new Recorder()).build();
    }

    /** Something a test does. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** One entry for each round trip: a batch is one, whatever its size. */
    private final class Recorder implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // Counted when it is over
            queries.forEach(query -> WritesInTransactions.check(query.getQuery()));
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            queries.forEach(query -> told.accept(query.getQuery()));
            if (listening) {
                sent.add(queries.isEmpty() ? "" : queries.get(0).getQuery());
            }
        }
    }
}
