package org.practicereview.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.guidance.Recipient;

/** A message as it leaves: to a body, or to the contact that an agency has named. */
class FilePostboxTest {

    @TempDir
    Path folder;

    @Test
    void what_goes_to_an_agency_carries_the_address_of_its_contact() throws IOException {
        assertThat(sent(Recipient.AGENCY_ASKED, "ada@school.example"))
                .isEqualTo("To: The agency that was asked <ada@school.example>\n\nBody\n");
        assertThat(sent(Recipient.PANEL, null)).isEqualTo("To: The Panel\n\nBody\n");
    }

    private String sent(Recipient recipient, String address) throws IOException {
        UUID id = UUID.randomUUID();
        new FilePostbox(folder).send(new OutgoingMessage(id, recipient, address, "Body", 0));
        return Files.readString(folder.resolve(id + ".txt"));
    }
}
