package org.practicereview.web.layout;

import org.practicereview.web.security.SessionTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What the frame of every page needs, whoever looks at it; needs neither session nor database. */
@Component
@EnableConfigurationProperties(Branding.class)
public class Site {

    private final Branding branding;
    private final Assets assets;
    private final boolean demonstration;

    Site(Branding branding, Assets assets, Environment environment) {
        this.branding = branding;
        this.assets = assets;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public Branding getBranding() {
        return branding;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    /** The seconds without a request after which whoever is signed in is signed out. */
    public int getIdleSeconds() {
        return SessionTime.IDLE_SECONDS;
    }

    /** The address of a style sheet, script or picture. */
    public String asset(String name) {
        return assets.url(name);
    }
}
