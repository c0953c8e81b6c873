package org.practicereview.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several people do something at the same moment. */
public final class SameMoment {

    private SameMoment() {}

    /** What came of each action, in their order: what it threw, or nothing. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static List<Throwable> of(Callable<Object>... actions) throws Exception {
        CyclicBarrier moment = new CyclicBarrier(actions.length);
        ExecutorService people = Executors.newFixedThreadPool(actions.length);
        try {
            List<Future<Object>> doings = new ArrayList<>();
            for (Callable<Object> action : actions) {
                doings.add(people.submit(() -> {
                    moment.await(10, TimeUnit.SECONDS);
                    return action.call();
                }));
            }
            List<Throwable> thrown = new ArrayList<>();
            for (Future<Object> doing : doings) {
                thrown.add(thrownBy(doing));
            }
            return thrown;
        } finally {
            people.shutdownNow();
        }
    }

    private static Throwable thrownBy(Future<Object> doing) throws Exception {
        try {
            doing.get(60, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }
}
