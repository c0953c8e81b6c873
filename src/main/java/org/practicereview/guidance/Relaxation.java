package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/**
 * What a dated overlay says of a limit. The date stays in any case.
 *
 * @param overlay the overlay
 * @param relaxed whether the limit was relaxed
 * @param breach what a breach then is
 * @param note in words
 */
public record Relaxation(Overlay overlay, boolean relaxed, Breach breach, String note, Citation citation) {

    /** What it means not to keep the limit. */
    public enum Breach implements Labelled {
        COUNTED("A breach is counted"),
        INFORMATION_ONLY("A breach is shown for information only");

        private final String label;

        Breach(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
