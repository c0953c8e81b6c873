package org.practicereview.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of looks is narrowed to.
 *
 * @param person whose looks, everybody's where nobody is named
 * @param what at what, everything where nothing is named
 */
public record LookFilter(@Nullable UUID person, @Nullable LookedAt what) {}
