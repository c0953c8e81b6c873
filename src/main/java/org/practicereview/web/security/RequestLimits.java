package org.practicereview.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked of one node, in a minute and at once, under {@code practice-review.limits}; 0 is without a limit.
 *
 * @param account requests to the API of one account, whichever of its tokens it uses
 * @param address requests of one address by whoever is not signed in: open pages and tools, the register, sign-in
 * @param file files among these, such as the PDF of a published report
 * @param atOnce requests of one address that are in work at the same moment, whoever sends them
 */
@ConfigurationProperties("practice-review.limits")
record RequestLimits(
        @DefaultValue("0") int account,
        @DefaultValue("0") int address,
        @DefaultValue("0") int file,
        @DefaultValue("0") int atOnce) {}
