package org.practicereview.casefile;

/** A stage to which it matters with which areas a case has to do. */
public interface FollowsAreas {

    /** The case was opened, or has come to do with another area; it is locked. */
    void concerned(CaseFile file);
}
