package org.practicereview.web.setup;

import org.practicereview.organisation.SetUpLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** While an installation has no account, each start prints a new link with which its first administrator comes in. */
@Component
class FirstAdministratorLink {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorLink.class);

    private final SetUpLinks links;
    private final boolean wanted;
    private final String baseUrl;

    FirstAdministratorLink(SetUpLinks links, Environment environment) {
        this.links = links;
        this.wanted = !environment.acceptsProfiles(Profiles.of("demo | test"));
        this.baseUrl = environment.getRequiredProperty("practice-review.base-url");
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (wanted) {
            links.createForFirstAdministrator()
                    .ifPresent(token -> LOG.warn(
                            "There is no account yet. Make the first administrator within 72 hours at {}/set-up/{}",
                            baseUrl,
                            token));
        }
    }
}
