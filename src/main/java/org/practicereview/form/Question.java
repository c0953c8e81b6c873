package org.practicereview.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component of a form record asks. Page, check-answers page and API description all show this wording. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Question {

    /** The question or label. */
    String value();

    /** Help shown under the question; empty when none is needed. */
    String hint() default "";

    /** Heading above the question where a new group of them begins; empty within a group. */
    String heading() default "";

    /** What one entry of a list is called, such as "Child"; empty where it is no list. */
    String each() default "";

    /** Whether the answer identifies people: such answers never reach logs, messages or the engine. */
    boolean personal() default false;

    /** What of the person who answers it asks for, such as the own telephone number. */
    Purpose purpose() default Purpose.OTHER;
}
