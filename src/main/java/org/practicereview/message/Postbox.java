package org.practicereview.message;

/** Where messages leave the building. Sending may happen twice after a crash: the id of the message tells. */
public interface Postbox {

    /**
     * Hands the message over.
     *
     * @throws RuntimeException when it could not be handed over; it is tried again later
     */
    void send(OutgoingMessage message);
}
