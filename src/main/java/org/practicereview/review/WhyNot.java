package org.practicereview.review;

import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Why there is nothing to record in a part of a review (L7). */
record WhyNot(
        @Question(
                value = "If there is nothing to record: why not?",
                hint = "Leave it empty where what happened is recorded on the page of the review.")
        @AtMost(4000)
        @Nullable
        String whyNot) {}
