package org.practicereview.learning.national;

import java.time.Instant;
import org.practicereview.learning.national.AreaResponse.Response;

/** What an area answered to a recommendation of a national review, as it was given. */
public record GivenAnswer(Response response, String reasons, Instant at) {}
