package vn.loa;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The house of decision 0001: who may import whom, and a few habits that would otherwise be forgotten. */
class HouseTest {

    private static final JavaClasses LOA = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.loa");

    @Test
    void imports_go_down_only() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("entry")
                .definedBy("vn.loa")
                .layer("demo")
                .definedBy("vn.loa.demo..")
                .layer("link")
                .definedBy("vn.loa.link..")
                .layer("playout")
                .definedBy("vn.loa.playout..")
                .layer("directive")
                .definedBy("vn.loa.directive..")
                .layer("schedule")
                .definedBy("vn.loa.schedule..")
                .layer("programme")
                .definedBy("vn.loa.programme..")
                .layer("voice")
                .definedBy("vn.loa.voice..")
                .layer("receiver")
                .definedBy("vn.loa.receiver..")
                .layer("clip")
                .definedBy("vn.loa.clip..")
                .layer("area")
                .definedBy("vn.loa.area..")
                .layer("evidence")
                .definedBy("vn.loa.evidence..")
                .layer("staff")
                .definedBy("vn.loa.staff..")
                .layer("station")
                .definedBy("vn.loa.station..")
                .layer("embedded")
                .definedBy("vn.loa.embedded..")
                .layer("page")
                .definedBy("vn.loa.page..")
                .layer("protocol")
                .definedBy("vn.loa.protocol..")
                .layer("problem")
                .definedBy("vn.loa.problem..")
                .layer("calendar")
                .definedBy("vn.loa.calendar..")
                .layer("time")
                .definedBy("vn.loa.time..")
                .withOptionalLayers(true)
                .whereLayer("entry")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("demo")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("link")
                .mayOnlyBeAccessedByLayers("entry", "demo")
                .whereLayer("playout")
                .mayOnlyBeAccessedByLayers("entry", "demo", "link")
                .whereLayer("directive")
                .mayOnlyBeAccessedByLayers("entry", "demo")
                .whereLayer("schedule")
                .mayOnlyBeAccessedByLayers("entry", "demo", "link", "playout", "directive")
                .whereLayer("programme")
                .mayOnlyBeAccessedByLayers("entry", "demo", "link", "playout", "directive", "schedule")
                .whereLayer("receiver")
                .mayOnlyBeAccessedByLayers("entry", "demo", "link", "playout")
                .whereLayer("clip")
                .mayOnlyBeAccessedByLayers(
                        "entry", "demo", "link", "playout", "directive", "schedule", "programme", "receiver", "voice")
                .whereLayer("voice")
                .mayOnlyBeAccessedByLayers("entry", "demo", "programme")
                .whereLayer("area")
                .mayOnlyBeAccessedByLayers(
                        "entry", "demo", "link", "playout", "directive", "schedule", "programme", "receiver")
                .whereLayer("evidence")
                .mayOnlyBeAccessedByLayers(
                        "entry", "demo", "link", "playout", "directive", "schedule", "programme", "receiver")
                .whereLayer("staff")
                .mayOnlyBeAccessedByLayers(
                        "entry",
                        "demo",
                        "link",
                        "playout",
                        "directive",
                        "schedule",
                        "programme",
                        "receiver",
                        "clip",
                        "voice",
                        "area",
                        "evidence")
                .whereLayer("page")
                .mayOnlyAccessLayers("problem", "time", "protocol")
                .whereLayer("protocol")
                .mayNotAccessAnyLayer()
                .whereLayer("time")
                .mayNotAccessAnyLayer()
                .whereLayer("problem")
                .mayNotAccessAnyLayer()
                .whereLayer("calendar")
                .mayNotAccessAnyLayer()
                .whereLayer("embedded")
                .mayOnlyAccessLayers("problem", "time")
                .whereLayer("station")
                .mayOnlyAccessLayers("protocol", "problem", "time")
                .check(LOA);
    }

    @Test
    void no_packages_import_each_other_in_a_circle() {
        slices().matching("vn.loa.(**)").should().beFreeOfCycles().check(LOA);
    }

    @Test
    void only_the_wall_clock_reads_the_time() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage("vn.loa.time..")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(LOA);
    }

    @Test
    void nothing_is_injected_into_fields() {
        fields().should()
                .notBeAnnotatedWith(Inject.class)
                .andShould()
                .notBeAnnotatedWith(ConfigProperty.class)
                .check(LOA);
    }

    @Test
    void no_class_hides_behind_an_empty_name() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(LOA);
    }

    @Test
    void every_package_says_what_lives_in_it_and_knows_no_nulls() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            List<Path> without = folders.filter(Files::isDirectory)
                    .filter(HouseTest::holdsClasses)
                    .filter(folder -> !saysWhatItIs(folder.resolve("package-info.java")))
                    .toList();
            assertThat(without).isEmpty();
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean saysWhatItIs(Path packageInfo) {
        try {
            String text = Files.exists(packageInfo) ? Files.readString(packageInfo) : "";
            return text.contains("/**") && text.contains("@NullMarked");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
