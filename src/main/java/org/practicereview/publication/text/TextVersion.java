package org.practicereview.publication.text;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.publication.Extent;

/**
 * One text for publication; it never changes.
 *
 * @param number from 1, the accepted report
 * @param extent whether it is of the report or stands in its place
 * @param hash of the text: what copies are sent of, what is signed and what is published
 * @param material whether it says something else than the one before
 * @param because what was changed and why, nothing for the accepted report
 * @param writtenBy nothing for the accepted report
 * @param writtenAt nothing while the accepted report was not needed yet
 */
public record TextVersion(
        int number,
        Extent extent,
        PublicText text,
        String hash,
        boolean material,
        @Nullable String because,
        @Nullable UUID writtenBy,
        @Nullable Instant writtenAt) {}
