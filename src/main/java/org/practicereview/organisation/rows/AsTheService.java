package org.practicereview.organisation.rows;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A step that reaches beyond what the person may see, on purpose: row-level security is set aside while it runs, and the
 * service alone decides what of it is told. All of them are listed in docs/access.md.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsTheService {

    /** Why, in the words of the list. */
    String value();
}
