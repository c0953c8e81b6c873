package org.practicereview.administration.account;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a picture that a phone reads.
 *
 * @param size how many squares it is wide and high, with the white border that belongs to it
 * @param path its dark squares, as a path of SVG
 */
record QrPicture(int size, String path) {

    private static final int BORDER = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        return new QrPicture(code.size + 2 * BORDER, path.toString());
    }
}
