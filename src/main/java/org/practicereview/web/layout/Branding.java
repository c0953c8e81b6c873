package org.practicereview.web.layout;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service presents itself; settings {@code practice-review.branding.*}.
 *
 * @param serviceName name in the header and in page titles
 * @param organisation who runs the service, in the header; may be empty
 * @param phase alpha, beta or empty
 * @param contact where help with the service is to be had, in words or as a mail address
 */
@ConfigurationProperties("practice-review.branding")
public record Branding(
        @DefaultValue("Practice Review") String serviceName,
        @DefaultValue("") String organisation,
        @DefaultValue("Beta") String phase,

        @DefaultValue("the administrator of this service in your organisation")
        String contact) {}
