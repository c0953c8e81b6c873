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

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    static LogWatch open() {
        LogWatch watch = new LogWatch();
        watch.setContext(watch.root.getLoggerContext());
        watch.start();
        watch.root.addAppender(watch);
        return watch;
    }

    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage()
                + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown)));
    }

    /** What was logged with one of these words in it. */
    List<String> with(List<String> words) {
        return lines.stream()
                .filter(line -> words.stream().anyMatch(line::contains))
                .toList();
    }

    /** Errors: each should have been an answer. */
    List<String> errors() {
        return lines.stream()
                .filter(line -> line.startsWith(Level.ERROR.toString()))
                .toList();
    }

    /** Entries that contain a line somebody else wrote. */
    List<String> forged() {
        return lines.stream()
                .filter(line -> line.contains("\n" + Hostile.FORGED_LINE) || line.contains("\r" + Hostile.FORGED_LINE))
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
