package org.practicereview.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked for in a minute of one node, under {@code practice-review.limits}; 0 is without a limit.
 *
 * @param account requests to the API of one account, whichever of its tokens it uses
 * @param address requests of one address by whoever is not signed in: open pages and tools, the register, sign-in
 * @param file files among these, such as the PDF of a published report
 */
@ConfigurationProperties("practice-review.limits")
record RequestLimits(
        @DefaultValue("0") int account,
        @DefaultValue("0") int address,
        @DefaultValue("0") int file) {}
