package org.practicereview.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** The SQL statements the service sends, so that a use case can be held to a budget of round trips. */
public final class Statements {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile Predicate<Thread> counted = thread -> false;
    private volatile Consumer<String> told = statement -> {};

    /** The statements the action sends in this thread; what others do meanwhile by the clock is not counted. */
    public List<String> during(Action action) throws Exception {
        return during(Thread.currentThread()::equals, action);
    }

    /** The statements sent while the action runs, in whatever thread: a request is answered by another one. */
    public List<String> duringRequest(Action action) throws Exception {
        return during(thread -> true, action);
    }

    private synchronized List<String> during(Predicate<Thread> threads, Action action) throws Exception {
        sent.clear();
        counted = threads;
        try {
            action.run();
            return List.copyOf(sent);
        } finally {
            counted = thread -> false;
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
            if (counted.test(Thread.currentThread())) {
                sent.add(queries.isEmpty() ? "" : queries.get(0).getQuery());
            }
        }
    }
}
