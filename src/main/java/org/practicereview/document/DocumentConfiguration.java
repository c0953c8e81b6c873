package org.practicereview.document;

import org.practicereview.document.check.ContentCheck;
import org.practicereview.document.scan.Clamd;
import org.practicereview.document.scan.MalwareScanner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What is checked of files, and by whom they are scanned. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    /** Refuses limits with which files of the promised size would never arrive. */
    @Bean
    ContentCheck contentCheck(
            DocumentSettings settings, @Value("${spring.servlet.multipart.max-file-size}") DataSize arriving) {
        if (settings.maxSize().compareTo(arriving) > 0) {
            throw new IllegalStateException("practice-review.documents.max-size is larger than"
                    + " spring.servlet.multipart.max-file-size; raise that, and max-request-size, too");
        }
        return new ContentCheck(settings.maxSize().toBytes());
    }

    @Bean
    MalwareScanner malwareScanner(DocumentSettings settings) {
        return settings.clamd().isBlank() ? MalwareScanner.none() : Clamd.at(settings.clamd(), settings.clamdTimeout());
    }
}
