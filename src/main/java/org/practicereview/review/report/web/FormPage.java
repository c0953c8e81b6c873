package org.practicereview.review.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.TypedForm;
import org.practicereview.workflow.Facts.Fact;

/**
 * A page that asks something about a report.
 *
 * @param heading what is done
 * @param read what it is about
 * @param button what the button says
 * @param back where whoever does not want to goes
 * @param version which was seen, nothing where there is none
 */
record FormPage(
        String heading,
        List<Fact> read,
        String button,
        String back,
        @Nullable Integer version,
        TypedForm typed) {}
