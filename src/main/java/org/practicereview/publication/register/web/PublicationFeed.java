package org.practicereview.publication.register.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.publication.register.RegisterEntry;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The newest published reports as an Atom feed (RFC 4287). */
@Component
class PublicationFeed {

    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title>Published child safeguarding practice reviews</title>
              <id>%1$s</id>
              <link rel="self" href="%1$s/feed.atom"/>
              <link rel="alternate" href="%1$s"/>
              <updated>%2$s</updated>
            %3$s</feed>
            """;

    private static final String ENTRY = """
              <entry>
                <title>%1$s</title>
                <id>%2$s</id>
                <link rel="alternate" href="%2$s"/>
                <published>%3$s</published>
                <updated>%4$s</updated>
                <author><name>%5$s</name></author>
                <summary>%6$s</summary>
              </entry>
            """;

    private final PublicAddresses addresses;

    PublicationFeed(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    String of(List<RegisterEntry> newest, Instant now) {
        Instant updated = newest.stream()
                .map(RegisterEntry::changedAt)
                .max(Instant::compareTo)
                .orElse(now);
        Map<String, String> areas = addresses.areas(newest);
        return FEED.formatted(
                escaped(addresses.register()),
                updated,
                newest.stream()
                        .map(entry -> entry(entry, areas.get(entry.slug())))
                        .collect(Collectors.joining()));
    }

    private String entry(RegisterEntry entry, String area) {
        return ENTRY.formatted(
                escaped(entry.title()),
                escaped(addresses.page(entry)),
                entry.publishedOn().atStartOfDay(England.ZONE).toInstant(),
                entry.changedAt(),
                escaped(area),
                escaped(entry.extent().label()));
    }

    /** Only what XML needs: the rest stands as it is, in UTF-8. */
    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
    }
}
