package org.practicereview.web.security;

/** How long somebody stays signed in without doing anything. */
public final class SessionTime {

    public static final int IDLE_SECONDS = 30 * 60;

    private SessionTime() {}
}
