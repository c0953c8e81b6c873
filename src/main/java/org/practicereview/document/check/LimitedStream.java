package org.practicereview.document.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Something of which only so much is read: what is longer counts as broken. */
final class LimitedStream extends FilterInputStream {

    private long left;

    LimitedStream(InputStream whole, long most) {
        super(whole);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("longer than anything of its kind");
        }
    }
}
