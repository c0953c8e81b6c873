package org.practicereview.notification;

/** Refuses a case that is not as it was seen. */
public interface SeenVersion {

    void require(int version);
}
