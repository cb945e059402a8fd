package vn.loa.programme;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.loa.area.Coverage;
import vn.loa.protocol.ContentReference;
import vn.loa.protocol.Sha256;
import vn.loa.protocol.WardId;
import vn.loa.staff.Author;

/**
 * A bulletin as it stood at one moment, copied so that records do not change with it.
 *
 * @param textSha256 the hash of the text's UTF-8 bytes; of no bytes when there is no text
 * @param contentSha256 the hash of the audio as lower-case hex, empty when there is none
 */
public record BulletinFacts(
        WardId ward,
        BulletinId bulletin,
        int edition,
        String title,
        String theme,
        Sha256 textSha256,
        String contentSha256,
        Coverage coverage,
        Author author) {

    static BulletinFacts of(Bulletin bulletin, Optional<ContentReference> content) {
        return new BulletinFacts(
                bulletin.ward(),
                bulletin.id(),
                bulletin.edition(),
                bulletin.title(),
                bulletin.theme(),
                Sha256.of(bulletin.wording().text().getBytes(StandardCharsets.UTF_8)),
                content.map(reference -> reference.sha256().hex()).orElse(""),
                bulletin.coverage(),
                bulletin.author());
    }
}
