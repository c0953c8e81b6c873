package org.practicereview.web;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.practicereview.organisation.SecurityLog;
import org.slf4j.LoggerFactory;

/** What the security log says from now on, until it is closed. */
public final class SecurityLines implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    public SecurityLines() {
        lines.start();
        logger.addAppender(lines);
    }

    public List<String> all() {
        return List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(lines);
    }
}
