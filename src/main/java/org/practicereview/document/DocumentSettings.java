package org.practicereview.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set about documents, under {@code practice-review.documents}.
 *
 * @param maxSize of one file; {@code spring.servlet.multipart.max-file-size} is larger
 * @param clamd where ClamAV's daemon listens, as host:port; empty where there is none
 * @param clamdTimeout how long to wait for it
 * @param openUnscanned whether files that no scanner has seen can be downloaded by others than who uploaded them
 */
@ConfigurationProperties("practice-review.documents")
record DocumentSettings(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("") String clamd,
        @DefaultValue("30s") Duration clamdTimeout,
        @DefaultValue("false") boolean openUnscanned) {}
