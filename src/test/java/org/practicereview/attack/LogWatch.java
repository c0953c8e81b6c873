package org.practicereview.attack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Listens to everything that is logged while it is open. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /** Others are the same few again. */
    private static final int MOST_KEPT = 1_000;

    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final Queue<String> named = new ConcurrentLinkedQueue<>();
    private final Queue<String> forged = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    static LogWatch open() {
        LogWatch watch = new LogWatch();
        watch.setContext(watch.root.getLoggerContext());
        watch.start();
        watch.root.addAppender(watch);
        return watch;
    }

    /** Keeps what is wrong only: a long run logs more than the memory that is measured. */
    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        String line = event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage()
                + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown));
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            keep(errors, line);
        }
        if (Scene.PLANTED.stream().anyMatch(line::contains)) {
            keep(named, line);
        }
        if (line.contains("\n" + Hostile.FORGED_LINE) || line.contains("\r" + Hostile.FORGED_LINE)) {
            keep(forged, line);
        }
    }

    private static void keep(Queue<String> lines, String line) {
        if (lines.size() < MOST_KEPT) {
            lines.add(line);
        }
    }

    /** Errors: each should have been an answer. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    String firstError() {
        return errors.stream().flatMap(String::lines).findFirst().orElse("");
    }

    /** What was logged with a planted name in it. */
    List<String> named() {
        return List.copyOf(named);
    }

    /** Entries that contain a line somebody else wrote. */
    List<String> forged() {
        return List.copyOf(forged);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
