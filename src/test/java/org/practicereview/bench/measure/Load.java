package org.practicereview.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does pieces of work, some at a time, and measures each. */
public final class Load {

    private Load() {}

    /** One piece; whatever it throws counts as failed. */
    @FunctionalInterface
    public interface Piece {
        void run() throws Exception;
    }

    /** All pieces once, by so many clients, each of which takes the next as soon as it is ready. */
    public static Timings of(int clients, List<Piece> pieces) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        AtomicReference<@Nullable String> first = new AtomicReference<>();
        long begun = System.nanoTime();
        List<Callable<List<Long>>> workers = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            workers.add(() -> {
                List<Long> times = new ArrayList<>();
                for (int at = next.getAndIncrement(); at < pieces.size(); at = next.getAndIncrement()) {
                    long start = System.nanoTime();
                    try {
                        pieces.get(at).run();
                        times.add(System.nanoTime() - start);
                    } catch (Exception wrong) {
                        failed.incrementAndGet();
                        first.compareAndSet(null, wrong.toString());
                    }
                }
                return times;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long[] times = threads.invokeAll(workers).stream()
                    .flatMap(worker -> done(worker).stream())
                    .mapToLong(Long::longValue)
                    .toArray();
            return Timings.of(times, Duration.ofNanos(System.nanoTime() - begun), failed.get(), first.get());
        } finally {
            threads.shutdown();
        }
    }

    /** The same piece so often, by one client, after it was done some times without looking. */
    public static Timings ofOne(int times, Piece piece) throws Exception {
        for (int i = 0; i < Math.max(20, times / 5); i++) {
            piece.run();
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            pieces.add(piece);
        }
        return of(1, pieces);
    }

    private static List<Long> done(Future<List<Long>> worker) {
        try {
            return worker.get();
        } catch (ExecutionException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
