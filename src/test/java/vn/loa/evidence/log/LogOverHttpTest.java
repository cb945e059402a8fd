package vn.loa.evidence.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.evidence.EvidenceLog;
import vn.loa.evidence.LeafKind;
import vn.loa.evidence.tlog.Checkpoint;
import vn.loa.evidence.tlog.EntryBundle;
import vn.loa.evidence.tlog.MalformedProof;
import vn.loa.evidence.tlog.Proofs;
import vn.loa.evidence.tlog.SignedNote;
import vn.loa.evidence.tlog.Tile;
import vn.loa.evidence.tlog.TiledTree;
import vn.loa.evidence.tlog.TreeHash;
import vn.loa.protocol.PublicKey;
import vn.loa.protocol.WardId;
import vn.loa.staff.Role;
import vn.loa.staff.Scope;
import vn.loa.staff.SignInForTests;

/** A client of C2SP tlog-tiles that knows nothing but the address and the key reads and verifies the log. */
@QuarkusTest
class LogOverHttpTest {

    private static final WardId WARD = new WardId("phuong-nhat-ky");

    private final EvidenceLog evidence;
    private final SignInForTests people;

    LogOverHttpTest(EvidenceLog evidence, SignInForTests people) {
        this.evidence = evidence;
        this.people = people;
    }

    @BeforeEach
    void three_hundred_leaves_and_a_checkpoint() {
        people.ward(WARD.value());
        QuarkusTransaction.requiringNew().run(() -> {
            for (int leaf = 0; leaf < 300; leaf++) {
                evidence.append(LeafKind.EXPORTED, Optional.of(WARD), Map.of("what", "a test", "number", leaf));
            }
        });
        auditorOfTheWard().post("/api/log/checkpoints").then().statusCode(200);
    }

    @Test
    void the_tiles_give_the_root_that_the_checkpoint_signs_and_the_entries_give_the_tiles() throws MalformedProof {
        Checkpoint checkpoint = checkpoint();
        TiledTree tiles = new TiledTree(
                tile -> given().get("/log/tile/" + tile.path())
                        .then()
                        .statusCode(200)
                        .contentType("application/octet-stream")
                        .header("Cache-Control", containsString("immutable"))
                        .extract()
                        .asByteArray(),
                checkpoint.size());
        assertThat(tiles.tree().root(checkpoint.size())).isEqualTo(checkpoint.root());
        for (long bundle = 0; bundle * Tile.WIDTH < checkpoint.size(); bundle++) {
            Tile place = new Tile(0, bundle, Tile.widthIn(checkpoint.size(), 0, bundle));
            byte[] bytes = auditorOfEverything()
                    .get("/log/tile/entries/" + place.entriesPath())
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("private"))
                    .extract()
                    .asByteArray();
            List<byte[]> leaves = EntryBundle.parse(bytes, place.width());
            for (int position = 0; position < leaves.size(); position++) {
                assertThat(TreeHash.ofLeaf(leaves.get(position)))
                        .isEqualTo(tiles.complete(0, bundle * Tile.WIDTH + position));
            }
        }
    }

    @Test
    void a_partial_tile_of_an_older_checkpoint_is_served_when_it_has_become_full() throws MalformedProof {
        Checkpoint checkpoint = checkpoint();
        byte[] full = given().get("/log/tile/0/000").asByteArray();
        assertThat(full).hasSize(8_192);
        assertThat(given().get("/log/tile/0/000.p/17").asByteArray()).isEqualTo(java.util.Arrays.copyOf(full, 17 * 32));
        assertThat(checkpoint.size()).isGreaterThan(256);
    }

    @Test
    void what_no_checkpoint_covers_and_what_is_no_tile_is_not_there() throws MalformedProof {
        Checkpoint checkpoint = checkpoint();
        Tile last = new Tile(0, checkpoint.size() / 256, 255);
        for (String path : List.of(
                "0/x001/000",
                "7/000",
                "63/x999/x999/x999/x999/x999/x999/999",
                "64/000",
                "0/000.p/0",
                "nonsense",
                last.path())) {
            given().get("/log/tile/" + path).then().statusCode(404);
        }
        auditorOfEverything().get("/log/tile/entries/x009/000").then().statusCode(404);
        given().get("/api/log/inclusion?index=0&size=999999").then().statusCode(404);
        given().get("/api/log/inclusion?index=-1&size=3").then().statusCode(400);
        given().get("/api/log/inclusion?size=3").then().statusCode(400);
        given().get("/api/log/consistency?from=5&to=4").then().statusCode(404);
    }

    @Test
    void entries_are_for_those_who_may_read_every_ward() {
        given().get("/log/tile/entries/000").then().statusCode(401);
        auditorOfTheWard().get("/log/tile/entries/000").then().statusCode(403);
        as(Role.OFFICER, Scope.everything()).get("/log/tile/entries/000").then().statusCode(403);
        auditorOfEverything().get("/log/tile/entries/000").then().statusCode(200);
    }

    @Test
    void proofs_as_json_verify() throws MalformedProof {
        Checkpoint checkpoint = checkpoint();
        JsonPath inclusion = given().get("/api/log/inclusion?index=7&size=" + checkpoint.size())
                .jsonPath();
        assertThat(Proofs.rootOf(
                        TreeHash.ofBase64(inclusion.getString("leafHash")),
                        7,
                        checkpoint.size(),
                        hashes(inclusion.getList("hashes"))))
                .isEqualTo(checkpoint.root());
        JsonPath consistency = given().get("/api/log/consistency?from=100&to=" + checkpoint.size())
                .jsonPath();
        Proofs.consistent(
                100,
                TreeHash.ofBase64(consistency.getString("rootFrom")),
                checkpoint.size(),
                checkpoint.root(),
                hashes(consistency.getList("hashes")));
    }

    @Test
    void another_key_is_for_an_administrator_of_everything_and_the_checkpoint_is_signed_by_both()
            throws MalformedProof {
        List<String> before = given().get("/api/log").jsonPath().getList("keys");
        as(Role.ADMINISTRATOR, Scope.ward(WARD)).post("/api/log/keys").then().statusCode(403);
        String key = as(Role.ADMINISTRATOR, Scope.everything())
                .post("/api/log/keys")
                .then()
                .statusCode(200)
                .extract()
                .path("key");
        auditorOfTheWard().post("/api/log/checkpoints").then().statusCode(200);
        assertThat(given().get("/api/log").jsonPath().<String>getList("keys"))
                .startsWith(before.toArray(String[]::new))
                .endsWith(key);
        SignedNote note = SignedNote.parse(given().get("/log/checkpoint").asByteArray());
        assertThat(note.signedBy(List.of(PublicKey.parse(key)))).isEqualTo(1);
        assertThat(note.signedBy(List.of(PublicKey.parse(before.get(before.size() - 1)))))
                .isEqualTo(1);
    }

    private static Checkpoint checkpoint() throws MalformedProof {
        JsonPath standing = given().get("/api/log").jsonPath();
        List<PublicKey> keys =
                standing.<String>getList("keys").stream().map(PublicKey::parse).toList();
        byte[] note = given().get("/log/checkpoint")
                .then()
                .statusCode(200)
                .contentType("text/plain; charset=utf-8")
                .extract()
                .asByteArray();
        return Checkpoint.verify(note, standing.getString("origin"), keys);
    }

    private static List<TreeHash> hashes(List<String> base64) throws MalformedProof {
        List<TreeHash> hashes = new ArrayList<>();
        for (String hash : base64) {
            hashes.add(TreeHash.ofBase64(hash));
        }
        return hashes;
    }

    private io.restassured.specification.RequestSpecification auditorOfEverything() {
        return as(Role.AUDITOR, Scope.everything());
    }

    private io.restassured.specification.RequestSpecification auditorOfTheWard() {
        return as(Role.AUDITOR, Scope.ward(WARD));
    }

    private io.restassured.specification.RequestSpecification as(Role role, Scope scope) {
        return given().cookie("loa_session", people.cookieOf(role, scope));
    }
}
